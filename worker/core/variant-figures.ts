/** @module How each version of a campaign fared, from its counters. */
import type { Campaign } from '../../contract/campaign.ts'
import type { VariantFigures } from '../../contract/campaign-admin.ts'

/** What `ingest-visits.ts` counts them under. A name that ends in a blank stands for all that begin so. */
export const variantCounters = (campaignId: string): string[] => [
  ...['variant_shown', 'variant_clicked', 'variant_closed'].map((name) => `${name} ${campaignId} `),
  ...['overlay_shown', 'overlay_clicked', 'overlay_closed', 'overlay_held_out', 'overlay_lead'].map(
    (name) => `${name} ${campaignId}`,
  ),
]

/**
 * Sums by version, then those held out; empty where nothing was counted. A campaign that never had versions is one line,
 * with the name ''. The goal is known of a version where it is its button, of the whole also where it is an address;
 * orders are worked out overnight, for the whole only (worker/core/worth/expected-worth.ts).
 */
export function variantFigures(
  sums: Readonly<Record<string, number>>,
  { campaignId, goal }: { campaignId: string; goal: NonNullable<Campaign['goal']> },
): VariantFigures[] {
  const of = (name: string) => sums[`${name} ${campaignId}`] ?? 0
  const row = (variant: string, [shown, clicked, closed]: [number, number, number], leads: number | null) => ({
    ...{ variant, shown, clicked, closed },
    converted: goal === 'click' ? clicked : goal === 'lead' ? leads : null,
  })
  const versions = versionsIn(sums, campaignId).map((version) => {
    const ofVersion = (name: string) => sums[`${name} ${campaignId} ${version}`] ?? 0
    return row(version, [ofVersion('variant_shown'), ofVersion('variant_clicked'), ofVersion('variant_closed')], null)
  })
  const whole = row('', [of('overlay_shown'), of('overlay_clicked'), of('overlay_closed')], of('overlay_lead'))
  const shown = versions.length > 0 ? versions : whole.shown > 0 ? [whole] : []
  const heldOut = of('overlay_held_out')
  return heldOut > 0 ? [...shown, { variant: null, shown: heldOut, clicked: 0, closed: 0, converted: null }] : shown
}

function versionsIn(sums: Readonly<Record<string, number>>, campaignId: string): string[] {
  const names = Object.keys(sums).flatMap((name) => {
    const [counter, id, version] = name.split(' ')
    return counter?.startsWith('variant_') && id === campaignId && version ? [version] : []
  })
  return [...new Set(names)].sort()
}
