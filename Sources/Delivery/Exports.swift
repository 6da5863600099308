// Who imports Delivery has every output.
@_exported public import CITexts
@_exported public import Mail
@_exported public import ReportSite
@_exported public import VectorReport
