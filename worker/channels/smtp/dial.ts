/** @module Calls a mail server by the sockets of Cloudflare. */
import { connect } from 'cloudflare:sockets'
import type { Dialled } from './line.ts'
import type { SmtpServer } from './smtp-server.ts'

const TRANSPORT = { tls: 'on', starttls: 'starttls', none: 'off' } as const

/** Begins a connection; whether it comes about, its `opened` tells. */
export type Dial = (server: SmtpServer) => Dialled

export const dial: Dial = ({ hostname, port, security }) =>
  connect({ hostname, port }, { secureTransport: TRANSPORT[security], allowHalfOpen: false })
