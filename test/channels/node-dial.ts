/** @module Calls a mail server by Node's sockets, in the way that Cloudflare's sockets do. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { Duplex } from 'node:stream'
import { connect as connectTls } from 'node:tls'
import type { Dial } from '../../worker/channels/smtp/dial.ts'
import type { Dialled } from '../../worker/channels/smtp/line.ts'

/** Certificates are not checked: those of tests are made by themselves. */
export const nodeDial: Dial = ({ hostname, port, security }) =>
  security === 'tls'
    ? dialled(connectTls({ host: hostname, port, rejectUnauthorized: false }), 'secureConnect')
    : dialled(connect({ host: hostname, port }), 'connect')

function dialled(socket: Socket, ready: 'connect' | 'secureConnect'): Dialled {
  // What becomes of it is seen by whoever reads and writes.
  socket.on('error', () => {}).setNoDelay(true)
  const opened = once(socket, ready)
  opened.catch(() => {})
  let streams: ReturnType<typeof Duplex.toWeb> | undefined
  const lazily = () => {
    streams ??= Duplex.toWeb(socket)
    return streams
  }
  return {
    get readable() {
      return lazily().readable as never
    },
    get writable() {
      return lazily().writable as never
    },
    opened,
    close: async () => {
      socket.destroy()
    },
    startTls: () => {
      throw new Error('Not over these streams.')
    },
  }
}
