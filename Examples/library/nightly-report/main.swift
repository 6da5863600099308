// Renders last night's evaluation, says what changed since the night before, writes the mail of it and
// keeps the site up to date. Runs in a folder that holds `evaluation`, `last-night` and `templates`.

import Delivery
import Foundation
import VectorReport

// snippet: render
let evaluation = try EvaluationInput(path: "evaluation")
let report = try Report(evaluation)
let written = try report.write(to: URL(fileURLWithPath: "report"))
print(written.line)
// end

// snippet: decode
let decoded = try DecodedEvaluation(evaluation)
print(decoded.evaluation.clusters.count, decoded.notes.map(\.sentence))
// end

// snippet: compare
var terms = AssessmentOptions()
terms.baseline = try EvaluationInput(path: "last-night")
terms.criteria.minImages = 8
let assessed = try AssessedEvaluation(evaluation, options: terms)
print(assessed.verdict)
print(assessed.change ?? "nothing to compare with")
for finding in assessed.findings { print("-", finding.sentence) }
// end

// snippet: numbers
let mean = assessed.assessment.overall.headline?.scores.f1Mean
let weak = assessed.assessment.clusters(.weak).map(\.id)
let change = assessed.comparison?.overall?.paired?.difference
// end
print("mean F1 \(mean ?? .nan), weak clusters \(weak), change \(change ?? .nan)")

// snippet: form
var options = ReportOptions(title: "Last night")
options.form = .singleFile
options.intro = .init(name: "intro.md", markdown: "Trained on the **June** data.\n")
try Report(assessed, options: options).write(to: URL(fileURLWithPath: "report.html"))
// end

// snippet: mail
var envelope = EmailOptions()
envelope.from = "ci@example.org"
envelope.to = ["team@example.org"]
envelope.link = "https://ci.example.org/report/"
envelope.isDraft = false
let email = try Email(assessed, options: envelope)
try TextOutput.write(email.bytes, to: URL(fileURLWithPath: "report.eml"))
// end
print(email.subject)

// snippet: templates
options.form = .folder
options.templates = try TemplateSet(folder: URL(fileURLWithPath: "templates"))
try Report(assessed, options: options).write(to: URL(fileURLWithPath: "own-look"))
// end

// snippet: site
let site = Site(folder: URL(fileURLWithPath: "site"))
let update = try site.add(reports: [report])
print(update.evaluations, update.notes)
// end
