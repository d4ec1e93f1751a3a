/** @module Requests of a replay: paused, tried again, given up. */
import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { test } from 'node:test'
import { Sender, Stopped } from '../../demo/replay/sender.ts'

/** A server on loopback that answers by `answer`, for one test. */
async function withServer(
  answer: (request: IncomingMessage, response: ServerResponse, number: number) => void,
  use: (origin: string) => Promise<void>,
): Promise<void> {
  let number = 0
  const server = createServer((request, response) => {
    number += 1
    request.resume().on('end', () => answer(request, response, number))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  try {
    await use(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const request = { path: '/v1/visit', headers: {}, body: () => '{}' }

test('a pause the Worker asks for is kept, then the same request goes again', async () => {
  const at: number[] = []
  await withServer(
    (_, response, number) => {
      at.push(Date.now())
      if (number === 1) response.writeHead(429, { 'retry-after': '0.3' }).end()
      else response.writeHead(202).end('{"accepted":1}')
    },
    async (origin) => {
      const sender = new Sender(origin, new AbortController().signal)
      assert.deepEqual(await sender.post(request), { ok: true, body: { accepted: 1 } })
      assert.equal(sender.pauses, 1)
      assert.ok((at[1] ?? 0) - (at[0] ?? 0) >= 290, `${(at[1] ?? 0) - (at[0] ?? 0)} ms`)
    },
  )
})

test('a broken connection and a 500 are tried again, a 400 is not', async () => {
  await withServer(
    (_, response, number) => {
      if (number === 1) response.destroy()
      else if (number === 2) response.writeHead(500).end()
      else response.writeHead(400).end('{"detail":"page: is missing"}')
    },
    async (origin) => {
      const answer = await new Sender(origin, new AbortController().signal).post(request)
      assert.equal(!answer.ok && answer.problem.detail, 'page: is missing')
      assert.equal(!answer.ok && answer.problem.status, 400)
    },
  )
})

test('Ctrl-C ends a pause', async () => {
  const stop = new AbortController()
  await withServer(
    (_, response) => {
      response.writeHead(503, { 'retry-after': '200' }).end()
      stop.abort()
    },
    async (origin) => {
      await assert.rejects(new Sender(origin, stop.signal).post(request), Stopped)
    },
  )
})
