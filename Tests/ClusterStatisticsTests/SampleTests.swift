import ClusterStatistics
import Testing

@Suite struct SampleTests {
  struct Row: Decodable {
    var values, other: [Double]
    var mean, std, mergedMean, mergedStd: Double
    var variance: Double?
    var interval: [Double]?
  }

  @Test func agreesWithNumPy() throws {
    for row in try reference("samples", as: Row.self) {
      let sample = try #require(Sample(row.values))
      expectAgreement(sample.mean, row.mean)
      expectAgreement(sample.populationStandardDeviation, row.std)
      expectAgreement(sample.variance, row.variance)
      let merged = try #require(Sample(row.other)).merging(sample)
      expectAgreement(merged.mean, row.mergedMean)
      expectAgreement(merged.populationStandardDeviation, row.mergedStd)
      let rest = try #require(merged.removing(sample))
      let other = try #require(Sample(row.other))
      #expect(rest.count == other.count)
      expectAgreement(rest.mean, other.mean)
      #expect(
        abs(rest.populationStandardDeviation - other.populationStandardDeviation) < 1e-8)
      if let interval = row.interval {
        expectAgreement(sample.meanInterval()?.lowerBound, interval[0])
        expectAgreement(sample.meanInterval()?.upperBound, interval[1])
      }
    }
  }

  @Test func aggregatesGiveTheSameAsValues() throws {
    let values = [0.2, 0.9, 1, 0.4]
    let sample = try #require(Sample(values))
    let again = try #require(
      Sample(
        count: 4, mean: sample.mean,
        populationStandardDeviation: sample.populationStandardDeviation))
    expectAgreement(again.squaredDeviations, sample.squaredDeviations)
  }

  @Test func refusesWhatIsNoSample() {
    #expect(Sample([Double]()) == nil)
    #expect(Sample([.nan, .infinity]) == nil)
    #expect(Sample(count: 0, mean: 0.5, populationStandardDeviation: 0) == nil)
    #expect(Sample(count: 3, mean: .nan, populationStandardDeviation: 0) == nil)
    #expect(Sample(count: 3, mean: 0.5, populationStandardDeviation: -0.1) == nil)
    #expect(Sample(count: 3, mean: 0.5, populationStandardDeviation: nil) == nil)
    #expect(Sample(count: 1, mean: 0.5, populationStandardDeviation: nil)?.count == 1)
    #expect(Sample([0.5, .nan, 0.7])?.count == 2)
  }

  @Test func oneValueHasNoIntervalAndEqualValuesAPoint() throws {
    let one = try #require(Sample([0.7]))
    #expect(one.variance == nil)
    #expect(one.meanInterval() == nil)
    #expect(one.meanInterval(prior: VariancePrior(variance: 0.04)) == nil)
    let equal = try #require(Sample([1, 1, 1]))
    #expect(equal.meanInterval() == 1...1)
    let guarded = try #require(equal.meanInterval(prior: VariancePrior(variance: 0.04)))
    #expect(guarded.upperBound == 1)
    #expect(guarded.lowerBound < 0.9)
  }

  @Test func intervalStaysBetweenZeroAndOne() throws {
    let sample = try #require(Sample([0.0, 1.0]))
    #expect(sample.meanInterval() == 0...1)
  }

  @Test func nothingLeftIsNoSample() throws {
    let sample = try #require(Sample([0.4, 0.6]))
    #expect(sample.removing(sample) == nil)
    #expect(Sample.merging([nil, nil]) == nil)
    #expect(Sample.merging([nil, sample]) == sample)
  }

  @Test func groupsAreSummarisedInOnePass() throws {
    let values = [0.1, 0.2, .nan, 0.9, 0.5, 0.7]
    let groups = [0, 0, 1, 2, -1, 2]
    let samples = Sample.byGroup(values, groups: groups, groupCount: 3)
    #expect(samples == [Sample([0.1, 0.2]), nil, Sample([0.9, 0.7])])
  }
}
