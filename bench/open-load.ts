/** @module Sends prepared HTTP requests at a steady pace, whether or not answers have come, and times each. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { answersOf } from './load.ts'

export interface OpenLoad {
  requests: number
  /** From the moment when it was to be sent to the last byte of its answer, ms: who waits for a connection waits, too. */
  latenciesMs: number[]
  /** How long after that moment it was written, ms: what the measuring machine itself adds. */
  lateMs: number[]
}

/**
 * Throws at the first answer that is not 2xx. At most `connections` are on the way at once; what is due then waits, and
 * that counts.
 */
export async function openLoad(
  url: URL,
  requests: readonly Buffer[],
  { perSecond, durationMs, connections }: { perSecond: number; durationMs: number; connections: number },
): Promise<OpenLoad> {
  const sockets = Array.from({ length: connections }, () => connect(Number(url.port), url.hostname))
  await Promise.all(sockets.map((socket) => once(socket.setNoDelay(true), 'connect')))
  const idle = sockets.map((socket) => ({ socket, answers: answersOf(socket) }))
  const total = Math.round((perSecond * durationMs) / 1000)
  const latenciesMs: number[] = []
  const lateMs: number[] = []
  const startedAt = performance.now()
  const dueAt = (n: number) => startedAt + (n * 1000) / perSecond
  const send = async (n: number, { socket, answers }: (typeof idle)[number]) => {
    lateMs.push(performance.now() - dueAt(n))
    socket.write(requests[n % requests.length]!)
    await answers.next()
    latenciesMs.push(performance.now() - dueAt(n))
    idle.push({ socket, answers })
  }
  const sent: Promise<void>[] = []
  try {
    for (let n = 0; n < total; ) {
      const connection = dueAt(n) <= performance.now() ? idle.pop() : undefined
      if (connection) sent.push(send(n++, connection))
      else await wait(1)
    }
    await Promise.all(sent)
  } finally {
    for (const socket of sockets) socket.destroy()
  }
  return { requests: total, latenciesMs, lateMs }
}
