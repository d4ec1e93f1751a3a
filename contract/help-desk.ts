/** @module POST /v1/hooks/help-desk: what a help desk asks. */
import * as v from 'valibot'
import { EmailSchema } from './email.ts'

/** Help desks send whole tickets: what is more than the address is passed over. */
export const HelpDeskQuestionSchema = v.object({ email: EmailSchema })
