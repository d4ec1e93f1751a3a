/** @module 404 of a link of a mail that is forged, cut off, or whose message is forgotten. */
import type { Context } from 'hono'
import { lostPage as draw } from '../../core/mail-page/lost-page.ts'
import type { AppEnv } from '../app-env.ts'
import { acceptedLanguage, mailAnswer } from './mail-answer.ts'

/** The same whatever is wrong with it. */
export const lostPage = (c: Context<AppEnv>, path: string): Promise<Response> =>
  mailAnswer(c, ({ nonce }) => draw({ language: acceptedLanguage(c), path, nonce }), 404)
