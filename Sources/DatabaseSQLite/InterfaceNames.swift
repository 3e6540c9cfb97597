import Database

// GRDB has types of the same names. Files that import GRDB use these names for ours.
typealias InterfaceDatabase = Database
typealias InterfaceRow = Row
