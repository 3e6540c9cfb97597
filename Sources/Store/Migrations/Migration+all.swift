extension Migration {
    /// The schema's steps in their order. A new step is added at the end, in a file of its own.
    public static let all: [Migration] = [
        .m000Journal,
        .m001Steering,
        .m002Economy,
        .m003Documents,
    ]
}
