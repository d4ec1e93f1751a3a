/** @module Sends prepared HTTP requests over keep-alive connections as fast as answers come, and times each. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface Load {
  /** Requests answered a second. */
  perSecond: number
  requests: number
  /** Of each request, from writing it to the last byte of its answer, ms. */
  latenciesMs: number[]
}

/** A whole HTTP/1.1 request, ready to be written. */
export function prepareRequest(url: URL, method: 'GET' | 'POST', path: string, body = ''): Buffer {
  const bytes = Buffer.from(body)
  const headers = [
    `${method} ${path} HTTP/1.1`,
    `host: ${url.host}`,
    'user-agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    'accept-language: lt-LT,lt;q=0.9,en;q=0.8',
    'origin: https://shop.example',
    'content-type: text/plain;charset=UTF-8',
    `content-length: ${bytes.length}`,
  ]
  return Buffer.concat([Buffer.from(`${headers.join('\r\n')}\r\n\r\n`), bytes])
}

/**
 * Sends `requests` in turn over `connections` for `durationMs`, one at a time on each connection. Throws at the first
 * answer that is not 2xx. Written on sockets, because an HTTP client costs more than the routes it measures.
 */
export async function load(
  url: URL,
  requests: readonly Buffer[],
  options: { connections: number; durationMs: number },
): Promise<Load> {
  const sockets = Array.from({ length: options.connections }, () => connect(Number(url.port), url.hostname))
  await Promise.all(sockets.map((socket) => once(socket.setNoDelay(true), 'connect')))
  const latenciesMs: number[] = []
  let next = 0
  const startedAt = performance.now()
  const endsAt = startedAt + options.durationMs
  try {
    await Promise.all(
      sockets.map(async (socket) => {
        const answers = answersOf(socket)
        while (performance.now() < endsAt) {
          const sentAt = performance.now()
          socket.write(requests[next++ % requests.length]!)
          await answers.next()
          latenciesMs.push(performance.now() - sentAt)
        }
      }),
    )
  } finally {
    for (const socket of sockets) socket.destroy()
  }
  const seconds = (performance.now() - startedAt) / 1000
  return { perSecond: latenciesMs.length / seconds, requests: latenciesMs.length, latenciesMs }
}

/** Resolves once for each whole answer on a connection. */
export function answersOf(socket: Socket): { next: () => Promise<void> } {
  let received = Buffer.alloc(0)
  let waiting: { resolve: () => void; reject: (reason: Error) => void } | null = null
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    const length = answerLength(received)
    if (length === null || received.length < length) return
    const status = received.toString('latin1', 9, 12)
    const answer = received.toString('utf8', 0, Math.min(length, 2000))
    received = received.subarray(length)
    if (status.startsWith('2')) waiting?.resolve()
    else waiting?.reject(new Error(`the Worker answered\n${answer}`))
  })
  socket.on('error', (error) => waiting?.reject(error))
  socket.on('close', () => waiting?.reject(new Error('the Worker closed the connection')))
  return {
    next: () =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
      }),
  }
}

/** Length of the answer that a buffer begins with, or null while its end cannot be told. */
function answerLength(received: Buffer): number | null {
  const headersEnd = received.indexOf('\r\n\r\n')
  if (headersEnd < 0) return null
  const headers = received.toString('latin1', 0, headersEnd).toLowerCase()
  const contentLength = headers.match(/\r\ncontent-length: (\d+)/)?.[1]
  if (contentLength !== undefined) return headersEnd + 4 + Number(contentLength)
  if (!headers.includes('\r\ntransfer-encoding: chunked')) return headersEnd + 4
  const lastChunk = received.indexOf('\r\n0\r\n\r\n', headersEnd + 2)
  return lastChunk < 0 ? null : lastChunk + 7
}
