/** @module Blocks that sell: no place for them in what people are owed, which also those get who want no advertising. */
import type { MailBlock } from '../../contract/message/mail-block.ts'

const SELLING: ReadonlySet<MailBlock['kind']> = new Set(['products', 'bought', 'coupon'])

/** True of what a transactional message must not have. */
export const sells = ({ kind }: MailBlock): boolean => SELLING.has(kind)
