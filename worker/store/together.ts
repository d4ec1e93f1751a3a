/** @module What is asked one by one in the same moment, asked all at once. */

interface Waiting<Asked, Answer> {
  asked: Asked
  resolve: (answer: Answer | Promise<Answer>) => void
  reject: (error: unknown) => void
}

/**
 * `askAll` gets what was asked until the present work rests, and answers in its order: at once, or each in its time. What it
 * throws, all who asked get.
 * For questions that many do side by side, each of which would be a journey of its own.
 */
export function together<Asked, Answer>(
  askAll: (all: readonly Asked[]) => Promise<readonly (Answer | Promise<Answer>)[]>,
): (asked: Asked) => Promise<Answer> {
  let waiting: Waiting<Asked, Answer>[] = []
  async function ask() {
    const all = waiting
    waiting = []
    try {
      const answers = await askAll(all.map(({ asked }) => asked))
      for (const [index, { resolve }] of all.entries()) resolve(answers[index]!)
    } catch (error) {
      for (const { reject } of all) reject(error)
    }
  }
  return (asked) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ asked, resolve, reject }) === 1) setTimeout(ask, 0)
    })
}
