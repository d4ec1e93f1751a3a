/** @module A campaign that begins from nothing but its layout. */
import type { CampaignInput } from '../../../contract/campaign.ts'
import type { Layout } from '../../../contract/layout.ts'
import { layoutName } from '../../sentence/layout-words.ts'

type Blank = Omit<CampaignInput, 'campaignId'>

/** Whole enough to be published: the owner changes its words. */
export function blankCampaign(layout: Layout): Blank {
  const common = {
    name: `New: ${layoutName(layout).toLowerCase()}`,
    status: 'draft' as const,
    layout,
    pages: { notTypes: ['checkout' as const, 'thank_you' as const] },
  }
  switch (layout) {
    case 'modal':
    case 'full_screen':
      return { ...common, triggers: [{ kind: 'exit_intent' }], content: panel() }
    case 'slide_in':
      return { ...common, position: 'bottom_right', triggers: [{ kind: 'scroll', share: 0.3 }], content: panel() }
    case 'teaser':
      return {
        ...common,
        position: 'bottom_left',
        tab: 'Have a look',
        triggers: [{ kind: 'delay', seconds: 5 }],
        content: panel(),
      }
    case 'bar':
      return { ...common, position: 'top', triggers: [{ kind: 'delay', seconds: 1 }], content: line() }
    case 'toast':
      return { ...common, position: 'bottom_left', triggers: [{ kind: 'delay', seconds: 5 }], content: line() }
    case 'inline':
      return {
        ...common,
        slot: { name: 'home-top', height: { phone: 160, desktop: 120 } },
        triggers: [{ kind: 'delay', seconds: 0 }],
        content: panel(),
      }
  }
}

const panel = (): Blank['content'] => [
  { kind: 'headline', text: 'Your headline' },
  { kind: 'text', text: 'A sentence or two.' },
  { kind: 'button', text: 'Have a look', href: '/' },
  { kind: 'decline', text: 'No, thank you' },
]

const line = (): Blank['content'] => [{ kind: 'text', text: 'A short sentence.' }]
