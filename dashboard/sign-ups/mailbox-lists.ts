/** @module How addresses left in forms, and mails, are read from the API. */
import type { MailList, SignUpList } from '../../contract/mailbox.ts'
import type { PagedList } from '../api/use-pages.ts'

export type SignUp = SignUpList['signUps'][number]
export type StoredMail = MailList['mails'][number]

const pathOf = (path: string) => (cursor: string | null) =>
  cursor === null ? path : `${path}?cursor=${encodeURIComponent(cursor)}`

export const SIGN_UPS: PagedList<SignUp> = {
  path: pathOf('/v1/sign-ups'),
  rowsOf(answer) {
    const { signUps, next } = answer as SignUpList
    return { rows: signUps, next }
  },
  idOf: (row) => row.signUpId,
}

export const MAILS: PagedList<StoredMail> = {
  path: pathOf('/v1/mails'),
  rowsOf(answer) {
    const { mails, next } = answer as MailList
    return { rows: mails, next }
  },
  idOf: (row) => row.mailId,
}
