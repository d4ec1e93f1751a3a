/** @module The status of a campaign in a word. */
import type { Campaign } from '../../contract/campaign.ts'

const WORDS: Record<Campaign['status'], string> = { draft: 'Draft', live: 'Live', paused: 'Paused' }

export const statusWord = (status: Campaign['status']): string => WORDS[status]
