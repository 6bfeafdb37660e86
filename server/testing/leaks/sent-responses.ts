import { findSecrets, joinTokensIn } from './canary.ts'
import type { Step } from './record-sent.ts'

/** What a server has sent on one connection from one request to the next. */
export type SentAnswer = {
  readonly port: number
  /** Method and target; undefined where nothing was asked that it understood. */
  readonly asked: string | undefined
  readonly text: string
}

/** Puts together what was sent bit by bit. */
export type AnswerReader = {
  /**
   * @returns the answers to which something was added, as long as they are by now. One comes again
   *   when there is more of it.
   */
  readonly read: (steps: readonly Step[]) => readonly SentAnswer[]
}

/** @returns one that has read nothing yet */
export function createAnswerReader(): AnswerReader {
  const open = new Map<string, SentAnswer>()
  return {
    read: (steps) => {
      const ended: SentAnswer[] = []
      const touched = new Set<string>()
      for (const step of steps) {
        const { connection, port } = step
        const answer = open.get(connection) ?? { port, asked: undefined, text: '' }
        if ('sent' in step) {
          open.set(connection, { ...answer, text: answer.text + step.sent })
        } else {
          if (touched.has(connection)) ended.push(answer)
          open.set(connection, { port, asked: step.asked, text: '' })
        }
        touched.add(connection)
      }
      return [...ended, ...[...touched].flatMap((connection) => open.get(connection) ?? [])]
    },
  }
}

/** The calls whose answers hand join tokens to the operator. */
const handsOut =
  /^(?:GET \/api\/video\/(?:conferences\/[^/?]+\/conference_tokens(?:\?.*)?|conference_tokens\/[^/?]+)|POST \/api\/video\/conference_tokens\/[^/?]+\/reset)$/

/**
 * @param secrets that no answer may hold
 * @param pasted join tokens that callers have sent themselves and may be told again
 * @returns what got out in answers, a line each
 */
export function leaksInAnswers(
  secrets: readonly string[],
  answers: readonly SentAnswer[],
  pasted: readonly string[] = [],
): readonly string[] {
  return answers.flatMap(({ asked = 'what was no request', text }) => {
    const tokens = handsOut.test(asked)
      ? []
      : joinTokensIn(text).filter((form) => !pasted.includes(form))
    return [...findSecrets(secrets, text), ...tokens].map(
      (form) => `in the answer to ${asked}: ${form}`,
    )
  })
}
