/** @module Products looked at lately. */
import type { Person } from '../../contract/admin.ts'
import { Ago } from '../part/Ago.tsx'
import { Card } from '../part/Card.tsx'

export function ViewedCard({ viewed }: { viewed: Person['recentlyViewed'] }) {
  return (
    <Card title="Recently viewed">
      {viewed.length === 0 ? (
        <p class="card-note">No product has been looked at yet.</p>
      ) : (
        <ul class="viewed">
          {viewed.map(({ productId, name, at }) => (
            <li key={productId}>
              <span class="viewed-name">{name ?? productId}</span>
              <span class="viewed-when">
                <Ago at={at} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
