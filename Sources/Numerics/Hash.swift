/// 32 random-looking bits of a number, as the kernels have them (Wellons 2018, "lowbias32").
package func hash(_ value: UInt32) -> UInt32 {
  var bits = value
  bits ^= bits >> 16
  bits &*= 0x7feb_352d
  bits ^= bits >> 15
  bits &*= 0x846c_a68b
  return bits ^ (bits >> 16)
}
