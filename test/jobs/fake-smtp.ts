/** @module A mail server on this machine that takes a mail and then breaks, as it is told. */
import { createServer, type Server, type Socket } from 'node:net'

/** What it does with the next mail. `taken_…`: it keeps the mail first, so it arrives. */
export type SmtpMood = 'ok' | 'later' | 'refused' | 'hung_up' | 'taken_hung_up' | 'taken_nonsense'

export interface FakeSmtp {
  url: string
  /** Message-IDs of what arrived, as often as it did. */
  arrived: string[]
  /** For the next mails, in order; then `ok`. */
  moods: SmtpMood[]
  close: () => Promise<void>
}

export async function fakeSmtp(): Promise<FakeSmtp> {
  const fake: Pick<FakeSmtp, 'arrived' | 'moods'> = { arrived: [], moods: [] }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    talk(socket, fake)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { ...fake, url: `smtp://127.0.0.1:${portOf(server)}?tls=none`, close: () => closed(server, sockets) }
}

const portOf = (server: Server): number => (server.address() as { port: number }).port

function closed(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy()
  return new Promise((resolve) => server.close(() => resolve()))
}

function talk(socket: Socket, { arrived, moods }: Pick<FakeSmtp, 'arrived' | 'moods'>): void {
  let heard = ''
  let isData = false
  const say = (line: string) => socket.write(`${line}\r\n`)
  const take = (mail: string) => {
    const mood = moods.shift() ?? 'ok'
    if (mood === 'ok' || mood.startsWith('taken')) arrived.push(/^message-id: *<([^>]*)>/im.exec(mail)?.[1] ?? '?')
    if (mood === 'ok') say('250 2.0.0 taken')
    else if (mood === 'later') say('451 4.3.0 not now')
    else if (mood === 'refused') say('550 5.1.1 no such mailbox')
    else if (mood === 'taken_nonsense') socket.end('I HAVE IT I THINK\r\n')
    else socket.destroy()
  }
  const hear = (line: string) => {
    const [verb = ''] = line.toUpperCase().split(' ')
    if (verb === 'DATA') {
      isData = true
      say('354 go on')
    } else if (verb === 'QUIT') socket.end('221 bye\r\n')
    else say('250 fine')
  }
  say('220 fake')
  socket.on('data', (bytes) => {
    heard += bytes.toString('latin1')
    for (;;) {
      const end = heard.indexOf(isData ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const text = heard.slice(0, end)
      heard = heard.slice(end + (isData ? 5 : 2))
      if (!isData) hear(text)
      else {
        isData = false
        take(text)
      }
    }
  })
}
