"""The command: which reports, where to put pictures, and what to print."""

import argparse
import pathlib
import sys

from . import browser, checks, screenshots, self_test, variants


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="Scripts/browser-check", description=__doc__)
    parser.add_argument("reports", nargs="*", type=pathlib.Path, metavar="REPORT",
                        help="a report folder, or a report in one .html file")
    parser.add_argument("--screenshots", type=pathlib.Path, metavar="DIR",
                        help="also write PNGs: light, dark, phone, print, and each chart")
    parser.add_argument("--self-test", action="store_true",
                        help="check pages with one fault each, and require each fault to be found")
    parsed = parser.parse_args()
    if not parsed.reports and not parsed.self_test:
        parser.error("expected a REPORT or --self-test")
    for report in parsed.reports:
        if not (report.is_file() or (report / "index.html").is_file()):
            parser.error(f"{report}: expected a report folder or an .html file")
    return parsed


def print_findings(findings: list[checks.Finding]) -> None:
    width = max(len(finding.check) for finding in findings)
    for page in dict.fromkeys(finding.page for finding in findings):
        print(f"\n{page}")
        for finding in findings:
            if finding.page == page:
                print(f"  {finding.check:{width}}  {finding.message}")
    print()


def main() -> int:
    options = arguments()
    with browser.launch() as chromium:
        if options.self_test and not self_test.run(chromium):
            return 1
        if not options.reports:
            return 0
        done, findings = 0, []
        for variant in (v for report in options.reports for v in variants.of(report)):
            result = checks.run(chromium, variant)
            done += result.done
            findings += result.findings
            outcome = f"{len(result.findings)} findings" if result.findings else "ok"
            print(f"browser: {variant.name}: {outcome}", flush=True)
        if options.screenshots:
            screenshots.write(chromium, options.reports, options.screenshots)
    if findings:
        print_findings(findings)
        print(f"browser: {len(findings)} findings in {done} checks")
        return 1
    print(f"browser: {done} checks passed")
    return 0


sys.exit(main())
