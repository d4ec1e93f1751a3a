/** @module What the Recommender holds in memory now. */
import type { RecommenderStats } from '../../../contract/recommend/figures.ts'
import { Ago } from '../../part/Ago.tsx'
import { Card } from '../../part/Card.tsx'
import { SmallFigures } from '../../part/SmallFigures.tsx'
import { plain } from '../../sentence/counted.ts'

const MEGABYTE = 1_000_000

const megabytes = (bytes: number): string =>
  bytes < MEGABYTE ? `${plain(Math.ceil(bytes / 1000))} kB` : `${(bytes / MEGABYTE).toFixed(1)} MB`

export function HeldCard({ known }: { known: RecommenderStats }) {
  const { sessions, clicks, baskets, products, bytes, updatedAt } = known
  return (
    <Card title="What they are found in">
      <SmallFigures
        class="figures-sums held-figures"
        figures={[
          { label: 'Visits', value: plain(sessions) },
          { label: 'Clicks', value: plain(clicks) },
          { label: 'Orders', value: plain(baskets) },
          { label: 'Products', value: plain(products) },
          { label: 'Memory', value: megabytes(bytes) },
        ]}
      />
      <p class="card-note held-note">
        {updatedAt === null ? (
          'No clicks learned yet: it begins with the first visitor who goes from one product to another.'
        ) : (
          <>
            Learned last: <Ago at={updatedAt} />. Every click counts within seconds; the oldest visits make room.
          </>
        )}
      </p>
    </Card>
  )
}
