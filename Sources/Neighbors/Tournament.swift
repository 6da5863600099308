/// Rounds in which every two of some players meet once, each player once a round: the circle method.
struct Tournament {
  private let players: Int
  /// One more where their number is odd: who meets it rests.
  private var seats: Int { players + players % 2 }

  /// Takes the number of players.
  init(players: Int) { self.players = players }

  /// The first round, in which each player is alone, and those of the pairs.
  var rounds: Int { players == 0 ? 0 : 1 + max(0, seats - 1) }

  /// Who meets in a round, the lower number first.
  func pairs(ofRound round: Int) -> [(Int, Int)] {
    guard round > 0 else { return (0..<players).map { ($0, $0) } }
    let circle = seats - 1
    let met = (0..<seats / 2).map { place -> (Int, Int) in
      guard place > 0 else { return (round % circle, circle) }
      let (one, other) = ((round + place) % circle, (round + circle - place) % circle)
      return (min(one, other), max(one, other))
    }
    return met.filter { $0.1 < players }
  }
}
