import Pictures
import Testing

@Suite struct PictureTests {}
