public import ArgumentParser
public import RoboflowFormat

/// A panel is given by its name.
extension Panel: ExpressibleByArgument {}
