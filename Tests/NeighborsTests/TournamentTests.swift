import Testing

@testable import Neighbors

@Suite struct TournamentTests {
  @Test(arguments: 0...9)
  func everyTwoMeetOnceAndNobodyTwiceInARound(players: Int) {
    let tournament = Tournament(players: players)
    var met: Set<[Int]> = []
    for round in 0..<tournament.rounds {
      let pairs = tournament.pairs(ofRound: round)
      let seen = pairs.flatMap { $0.0 == $0.1 ? [$0.0] : [$0.0, $0.1] }
      #expect(Set(seen).count == seen.count)
      #expect(pairs.allSatisfy { $0.0 <= $0.1 })
      for pair in pairs { #expect(met.insert([pair.0, pair.1]).inserted) }
    }
    #expect(met.count == players * (players + 1) / 2)
  }
}
