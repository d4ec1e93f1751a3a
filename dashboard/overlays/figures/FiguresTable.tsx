/** @module The figures of a campaign, a line a version and one for those who are held out. */
import type { Campaign } from '../../../contract/campaign.ts'
import type { VariantFigures } from '../../../contract/campaign-admin.ts'
import { Scrolling } from '../../customers/Scrolling.tsx'
import { Card } from '../../part/Card.tsx'
import { NumberHeads } from '../../part/NumberHeads.tsx'
import { plain } from '../../sentence/counted.ts'
import { rate } from '../../sentence/share.ts'

const GOALS = { click: 'its button was used', lead: 'an address was left', order: 'something was ordered' }

interface FiguresTableProps {
  figures: readonly VariantFigures[]
  campaign: Campaign
}

export function FiguresTable({ figures, campaign }: FiguresTableProps) {
  const { goal = 'click', holdout } = campaign
  const nameOf = (variant: string | null) =>
    variant === null
      ? 'Never saw it (held out)'
      : (campaign.variants?.find(({ variantId }) => variantId === variant)?.name ??
        (variant === '' ? 'As it is' : `Version ${variant}`))
  if (figures.length === 0)
    return (
      <Card title="By version">
        <p class="card-note">
          {holdout > 0 || campaign.variants
            ? 'Nothing was counted by version yet.'
            : 'There is one version, and nobody is held out: what it brings can only be told against visitors who do not see it. Set a share for that under “Test”.'}
        </p>
      </Card>
    )
  return (
    <Card title="By version" class="figures-table">
      <p class="card-note">The goal is reached when {GOALS[goal]}.</p>
      <Scrolling label="Figures of each version">
        <table class="table table-wide">
          <thead>
            <tr>
              <th scope="col">Version</th>
              <NumberHeads names={['Shown', 'Clicked', 'Closed', 'Goal reached', 'Rate']} />
            </tr>
          </thead>
          <tbody>
            {figures.map(({ variant, shown, clicked, closed, converted }) => (
              <tr key={variant ?? ' '}>
                <th scope="row">{nameOf(variant)}</th>
                <td class="num">{plain(shown)}</td>
                <td class="num">{variant === null ? '–' : plain(clicked)}</td>
                <td class="num">{variant === null ? '–' : plain(closed)}</td>
                <td class="num">{converted === null ? '–' : plain(converted)}</td>
                <td class="num">{(converted !== null && rate(converted, shown)) || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <HeldOutNote figures={figures} />
    </Card>
  )
}

const HeldOutNote = ({ figures }: Pick<FiguresTableProps, 'figures'>) =>
  figures.some(({ variant }) => variant === null) ? (
    <p class="card-note">Of those held out, “shown” is how often it would have been shown.</p>
  ) : null
