/** @module The way that mail goes here, by what the owner has set. */
import { uuidv7 } from 'uuidv7'
import { type MailChannel, mailChannel } from '../channels/mail-channel.ts'
import { dial } from '../channels/smtp/dial.ts'
import type { Env } from '../env.ts'
import { noteChannelTrouble } from '../store/channel-troubles.ts'
import { keepMail } from '../store/keep-mail.ts'
import { mailSetup } from './mail-setup.ts'

/** Close it when the last mail is sent: by SMTP all go over one conversation. */
export const openMailChannel = (env: Env): MailChannel =>
  mailChannel(mailSetup(env), {
    dial,
    keep: (mail) => keepMail(env.DB, uuidv7(), mail),
    note: (channel, { kind, detail }) => noteChannelTrouble(env.DB, { channel, kind, detail, at: Date.now() }),
  })
