/** @module One question to the Worker, with an end. */
import { core } from './core.ts'

const PURPOSES = ['measure', 'personalise', 'message'] as const

interface Reply {
  ok: boolean
  body: unknown
}

/**
 * Asks at a path, with who asks and what is permitted. As text/plain, which needs no preflight. Rejects where no answer
 * came within `ms`, or one that is no JSON.
 */
export function post(path: string, body: object, ms: number): Promise<Reply> {
  // As a function of nobody: the browser's own refuses to be called on another object.
  const { fetch } = core
  const asked = { v: 1, visitor: core.visitor(), consent: PURPOSES.filter(core.may), ...body }
  return new Promise((resolve, reject) => {
    // A wrapped `fetch` may know nothing of the signal.
    core.later(reject, ms)
    const signal = AbortSignal.timeout?.(ms)
    fetch(core.settings.endpoint + path, { method: 'POST', body: core.stringify(asked), signal, credentials: 'omit' })
      .then(async (reply) => resolve({ ok: reply.ok, body: core.parse(await reply.text()) }))
      .catch(reject)
  })
}
