/** @module What today's overlays did. */
import type { OverlayFigures } from '../../contract/admin.ts'
import { Card } from '../part/Card.tsx'
import { NumberHeads } from '../part/NumberHeads.tsx'
import { hrefOf } from '../route.ts'
import { plain } from '../sentence/counted.ts'
import { rate } from '../sentence/share.ts'

function Row({ overlay }: { overlay: OverlayFigures }) {
  return (
    <tr>
      <th scope="row">{overlay.name}</th>
      <td class="num">{plain(overlay.shown)}</td>
      <td class="num">{plain(overlay.clicked)}</td>
      <td class="num">{plain(overlay.closed)}</td>
      <td class="num">{rate(overlay.clicked, overlay.shown) ?? '–'}</td>
    </tr>
  )
}

export function OverlayTable({ overlays }: { overlays: readonly OverlayFigures[] }) {
  return (
    <Card title="Overlays today" aside={<a href={hrefOf({ screen: 'overlays' })}>All overlays</a>}>
      {overlays.length === 0 ? (
        <p class="card-note">No overlay has been seen today.</p>
      ) : (
        <table class="table table-stacked">
          <thead>
            <tr>
              <th scope="col">Overlay</th>
              <NumberHeads names={['Shown', 'Clicked', 'Closed', 'Click rate']} />
            </tr>
          </thead>
          <tbody>
            {overlays.map((overlay) => (
              <Row key={overlay.campaignId} overlay={overlay} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
