import PlainText
import Plots
import SVG
import Testing

@Suite struct PlotLayoutTests {
  @Test func heightFollowsFromTheBands() {
    func height(_ count: Int) -> Double {
      Plot(
        id: "p", title: "", description: "", width: 300, height: .step(20),
        y: .band(count: count), marks: [AxisX()]
      ).document.size.height
    }
    #expect(height(54) - height(53) == 20)
  }

  @Test func equalAspectKeepsUnitsEqual() {
    let probe = Probe()
    let plot = Plot(
      id: "p", title: "", description: "", width: 500, height: .data(least: 100, greatest: 200),
      x: .linear(domain: (0, 10), inset: 7), y: .linear(domain: (0, 90), inset: 7),
      isEqualAspect: true, marks: [probe])
    let text = plot.document.standalone
    #expect(text.contains("<line x1=\"\(Probe.equal)\"/>"))
  }

  @Test func marksOnOneSideGetRoomOneAfterTheOther() {
    func size(_ marks: [any Mark]) -> Double {
      Plot(
        id: "p", title: "", description: "", width: 300, height: .frame(100), marks: marks
      ).document.size.height
    }
    let one = size([AxisX()])
    let two = size([AxisX(), AxisX(.top), Room(Margins(top: 13))])
    #expect(two - one == 33)
  }
}

/// Writes whether a unit is as long in x as in y.
private struct Probe: Mark {
  static let equal = 1

  var load: DrawingLoad { DrawingLoad(elements: 1) }

  func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    let x = frame.x(1) - frame.x(0)
    let y = frame.y(0) - frame.y(1)
    svg.element(.line, [.x1(abs(x - y) < 1e-9 ? Double(Self.equal) : 0)])
  }
}
