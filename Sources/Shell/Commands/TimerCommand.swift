extension Command {
  static let timer = Command(
    name: "timer", usage: ".timer on|off", summary: "say under each answer how long it took",
    argument: .onOrOff
  ) { invocation, session in
    switch invocation.argument {
    case "on": session.showsTime = true
    case "off": session.showsTime = false
    case "": return Outcome(text: "timer is \(session.showsTime ? "on" : "off")\n")
    default: throw CommandFailure("The timer is on or off:  \(invocation.usage)")
    }
    return Outcome()
  }
}
