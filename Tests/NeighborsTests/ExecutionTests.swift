import Neighbors
import Parallel
import Testing

struct ExecutionTests {
  @Test func theBaselineIsAlwaysThereAndTheBestIsAvailable() {
    #expect(InstructionSet.available.first == .baseline)
    #expect(InstructionSet.available.last == InstructionSet.best)
  }

  @Test func threadsAreAtLeastOne() {
    #expect(Execution(threads: 0).threads.count == 1)
  }
}
