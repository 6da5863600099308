// Who imports VectorReport has every type that stands in its public functions.
@_exported public import Assessment
@_exported public import Findings
@_exported public import ModelEvaluation
@_exported public import PlainText
@_exported public import ReportFolder
@_exported public import RoboflowFormat
@_exported public import Templates
