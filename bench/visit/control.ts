/** @module Asks the benchmark's Worker for something that is not measured. */

/** Name of an action of visit-worker.ts and its input; resolves to its answer. */
export type Send = <Answer = unknown>(action: string, input?: unknown) => Promise<Answer>

export function control(url: URL): Send {
  return async <Answer>(action: string, input: unknown = null) => {
    const response = await fetch(new URL(`/bench/${action}`, url), { method: 'POST', body: JSON.stringify(input) })
    if (!response.ok) throw new Error(`${action}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Answer
  }
}
