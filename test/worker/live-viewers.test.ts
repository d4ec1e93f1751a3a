/** @module Who is looking, on the real runtime: distinct visitors, tabs, machines, hibernation. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Viewers } from '../../contract/live.ts'
import { type RunningWorker, startWorker, until } from './harness.ts'

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

let worker: RunningWorker

before(async () => {
  worker = await startWorker()
})
after(() => worker.close())

/** One open tab; `count` is the last number it was told. */
interface Tab {
  socket: WebSocket
  count: () => number | null
  closed: () => boolean
}

async function open(product: string, visitor: string | null): Promise<Tab> {
  const url = new URL(`/v1/live-viewers?product=${product}`, worker.url)
  url.protocol = 'ws:'
  const socket = new WebSocket(url, {
    headers: { 'user-agent': BROWSER, origin: 'https://shop.example' },
  } as never)
  let last: number | null = null
  let isClosed = false
  socket.addEventListener('message', ({ data }) => {
    if (data !== 'pong') last = (JSON.parse(data) as Viewers).count
  })
  socket.addEventListener('close', () => {
    isClosed = true
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  if (visitor !== null) socket.send(JSON.stringify({ visitor }))
  return { socket, count: () => last, closed: () => isClosed }
}

const shows = (tab: Tab, count: number) => until(`${count} viewers`, async () => tab.count() === count)

test('two visitors are two, two tabs of one visitor are one, and leaving is told', async () => {
  const [anna, jonas] = [randomUUID(), randomUUID()]
  const first = await open('teapot', anna)
  await shows(first, 1)
  const second = await open('teapot', jonas)
  await shows(first, 2)
  await shows(second, 2)

  const third = await open('teapot', anna)
  await shows(third, 2)
  third.socket.close()
  second.socket.close()
  await shows(first, 1)
  first.socket.close()
})

test('one product does not count the other', async () => {
  const cup = await open('cup', randomUUID())
  const bowl = await open('bowl', randomUUID())
  await shows(cup, 1)
  await shows(bowl, 1)
})

test('a socket that says nothing, nonsense or a second name is counted no further', async () => {
  const visitor = await open('plate', randomUUID())
  await open('plate', null)
  for (const nonsense of ['{}', 'x', '{"visitor":"<script>"}', JSON.stringify({ visitor: 'a'.repeat(300) })]) {
    const tab = await open('plate', null)
    tab.socket.send(nonsense)
  }
  visitor.socket.send(JSON.stringify({ visitor: randomUUID() }))
  const witness = await open('plate', randomUUID())
  await shows(witness, 2)
  assert.equal(visitor.count(), 2)
})

test('the twenty-first tab of one visitor is sent away', async () => {
  const visitor = randomUUID()
  const tabs = await Promise.all(Array.from({ length: 20 }, () => open('jug', visitor)))
  await Promise.all(tabs.map((tab) => shows(tab, 1)))
  const refused = await open('jug', visitor)
  await until('the refusal', async () => refused.closed())
  for (const tab of tabs) tab.socket.close()
})

test('the count survives hibernation', async () => {
  const first = await open('vase', randomUUID())
  const second = await open('vase', randomUUID())
  await shows(first, 2)
  await worker.evict('LIVE_VIEWERS', 'vase')
  const third = await open('vase', randomUUID())
  await shows(third, 3)
  await shows(first, 3)
  second.socket.close()
  await shows(first, 2)
})

test('a tab that falls silent is forgotten after a minute; one that pings is not', async () => {
  const silent = await open('clock', randomUUID())
  const awake = await open('clock', randomUUID())
  await shows(awake, 2)
  const pinging = setInterval(() => awake.socket.send('ping'), 10_000)
  const openedAt = Date.now()
  await until('the silent tab to be forgotten', async () => awake.count() === 1)
  clearInterval(pinging)
  assert.ok(Date.now() - openedAt > 55_000, 'not before its minute is over')
  await until('its socket to be closed', async () => silent.closed())
  assert.equal(awake.closed(), false)
})

test('machines are not counted', async () => {
  for (const agent of ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'curl/8.0']) {
    const { status } = await worker.call('/v1/live-viewers?product=vase', {
      headers: { upgrade: 'websocket', 'user-agent': agent },
    })
    assert.equal(status, 404)
  }
})
