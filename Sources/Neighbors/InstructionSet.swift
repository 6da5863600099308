package import CKernels

/// The vector instructions that the kernels use; no result depends on the choice.
public enum InstructionSet: String, CaseIterable, Sendable {
  /// SSE2 on x86, the compiler's default elsewhere.
  case baseline
  /// AVX2 with fused multiplication and addition.
  case avx2
  /// AVX-512 with its F, BW, DQ and VL parts.
  case avx512

  /// Those that this processor has, slowest first.
  public static var available: [InstructionSet] {
    allCases.filter { ck_supports($0.version) }
  }

  /// The fastest that this processor has.
  public static var best: InstructionSet { available.last ?? .baseline }

  /// The kernels in these instructions; in the baseline's where the processor lacks them.
  package var kernels: ck_kernels { ck_kernels_of(version) }

  private var version: ck_version {
    switch self {
    case .baseline: ck_version_baseline
    case .avx2: ck_version_avx2
    case .avx512: ck_version_avx512
    }
  }
}
