import Foundation
import Testing

@testable import RoboflowAPI

@Suite struct RetryTests {
  @Test(
    arguments: [
      (1, 0.0, nil, 0.5), (2, 0.0, nil, 1.0), (3, 0.0, nil, 2.0), (3, 0.5, nil, 1.5),
      (7, 0.0, nil, 30.0), (60, 0.0, nil, 30.0), (1, 0.0, 12, 12.0), (7, 0.0, 12, 30.0),
    ] as [(Int, Double, Int?, Double)])
  func pauses(attempt: Int, random: Double, requested: Int?, expected: Double) {
    let pause = RetryPolicy().pause(
      afterAttempt: attempt, random: random, requested: requested.map { .seconds($0) })
    #expect(pause == .seconds(expected))
  }

  @Test(
    arguments: [
      ("0", nil, 0), ("120", nil, 120), ("99999999999999999999", nil, 31_622_400),
      ("Thu, 11 Jun 2026 08:00:30 GMT", nil, 30),
      ("Thu, 11 Jun 2026 07:00:00 GMT", nil, 0),
      ("Thu, 11 Jun 2026 10:00:30 GMT", "Thu, 11 Jun 2026 10:00:00 GMT", 30),
      ("", nil, nil), ("-1", nil, nil), ("soon", nil, nil), ("1.5", nil, nil),
      ("Thursday, 11-Jun-26 08:00:30 GMT", nil, nil), ("Thu, 11 Jun 2026 08:00:30 CET", nil, nil),
      ("Thu, 11 Foo 2026 08:00:30 GMT", nil, nil),
    ] as [(String, String?, Int?)])
  func retryAfter(text: String, date: String?, expected: Int?) {
    var headers = ["retry-after": text]
    if let date { headers["date"] = date }
    let pause = RetryAfter.pause(in: headers, now: FakeTime.start)
    #expect(pause == expected.map { .seconds($0) })
  }

  @Test(arguments: [
    ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
    ("Tue, 29 Feb 2000 23:59:59 GMT", 951_868_799),
    ("Fri, 01 Mar 2100 00:00:00 GMT", 4_107_542_400),
  ])
  func dates(text: String, expected: Int) {
    #expect(RetryAfter.date(text)?.timeIntervalSince1970 == Double(expected))
  }
}
