/** @module One numbered line a stage: what is being done, then how long it took. */

/** Runs a stage under its line. A failing stage ends its line, so that the sentence about it starts on a fresh one. */
export type Stage = <T>(what: string, work: () => Promise<T>) => Promise<T>

/** Counts stages up to `total` on standard output: `[2/7] Applying migrations … 2.1 s`. */
export function stages(total: number): Stage {
  let number = 0
  return async (what, work) => {
    number += 1
    const startedAt = performance.now()
    process.stdout.write(`[${number}/${total}] ${what} … `)
    try {
      const result = await work()
      console.log(`${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
      return result
    } catch (error) {
      console.log('failed')
      throw error
    }
  }
}
