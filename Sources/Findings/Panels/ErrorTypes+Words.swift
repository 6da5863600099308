package import ModelEvaluation
package import PlainText

extension ErrorTypes.Kind {
  /// Name for people.
  package var name: ShownText {
    switch self {
    case .classification: "wrong class"
    case .localization: "badly placed"
    case .both: "class and place"
    case .duplicate: "found twice"
    case .background: "on nothing"
    case .missed: "missed"
    }
  }

  /// What such an error is.
  package var meaning: ShownText {
    switch self {
    case .classification: "well placed on an object of another class"
    case .localization: "on an object of its class, but badly placed"
    case .both: "on an object of another class, and badly placed"
    case .duplicate: "on an object that a surer detection found"
    case .background: "where no object is"
    case .missed: "an object that no detection is near"
    }
  }

  /// What repairing it is, behind "by".
  package var repair: ShownText {
    switch self {
    case .classification: "giving detections the right class"
    case .localization: "placing detections better"
    case .both: "repairing class and place together"
    case .duplicate: "finding each object once"
    case .background: "detecting nothing where nothing is"
    case .missed: "finding what is missed"
    }
  }
}
