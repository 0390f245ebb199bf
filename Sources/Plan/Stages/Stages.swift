/// Every stage of the language, one line each.
package enum Stages {
  package static let all: [StageDefinition] = []
}
