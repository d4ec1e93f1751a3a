/** @module A provider of mail on this machine that takes a mail and then breaks, as it is told. Its API is that of Resend. */
import { createServer } from 'node:http'
import type { Socket } from 'node:net'

/** What it does with the next mail. `taken_…`: it keeps the mail first, so it arrives. */
export type ProviderMood = 'ok' | 'busy' | 'refused' | 'taken_500' | 'taken_hung_up' | 'taken_silent' | 'taken_nonsense'

export interface FakeProvider {
  url: string
  /** Keys of what arrived: what comes twice with one key is taken once, as real ones do. */
  arrived: string[]
  /** For the next calls, in order; then `ok`. */
  moods: ProviderMood[]
  close: () => Promise<void>
}

const ANSWERS = {
  ok: [200, JSON.stringify({ id: 'm1' })],
  busy: [429, JSON.stringify({ statusCode: 429, name: 'rate_limit_exceeded', message: 'Too many' })],
  refused: [422, JSON.stringify({ statusCode: 422, name: 'validation_error', message: 'Invalid `to` field' })],
  taken_500: [500, JSON.stringify({ statusCode: 500, name: 'internal_server_error', message: 'oops' })],
  taken_nonsense: [200, '<html>welcome</html>'],
} as const

export async function fakeProvider(): Promise<FakeProvider> {
  const arrived: string[] = []
  const moods: ProviderMood[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      const key = String(request.headers['idempotency-key'])
      const mood = moods.shift() ?? 'ok'
      const isTaken = mood === 'ok' || mood.startsWith('taken')
      if (isTaken && !arrived.includes(key)) arrived.push(key)
      if (mood === 'taken_silent') return
      if (mood === 'taken_hung_up') return request.socket.destroy()
      const [status, body] = ANSWERS[mood]
      response.writeHead(status, { 'content-type': 'application/json' }).end(body)
    })
  })
  server.on('connection', (socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const close = () => {
    for (const socket of sockets) socket.destroy()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { url: `http://127.0.0.1:${port}`, arrived, moods, close }
}
