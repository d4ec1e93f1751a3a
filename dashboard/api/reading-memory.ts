/** @module The last answers, so that a screen seen before opens with figures and not with a blank. */

export interface Remembered<T> {
  value: T
  readAt: number
}

const memory = new Map<string, Remembered<unknown>>()

/** Most addresses remembered; the oldest goes first. Our policy. */
const MOST = 60

/** The last answer of an address, taken at its word about its type, or null. */
export const rememberedReading = <T>(path: string): Remembered<T> | null => (memory.get(path) as Remembered<T>) ?? null

/** Keeps an answer until the tab is closed, or the owner signs out. */
export function rememberReading<T>(path: string, remembered: Remembered<T>): void {
  memory.delete(path)
  memory.set(path, remembered)
  const [oldest] = memory.keys()
  if (memory.size > MOST && oldest !== undefined) memory.delete(oldest)
}

/** For what an answer was about and is no more. */
export const forgetReading = (path: string): boolean => memory.delete(path)

/** For all answers of addresses that begin so. */
export function forgetReadingsOf(beginning: string): void {
  for (const path of memory.keys()) if (path.startsWith(beginning)) memory.delete(path)
}

/** For the end of a session: the next person at this screen sees nothing of it. */
export const forgetReadings = (): void => memory.clear()
