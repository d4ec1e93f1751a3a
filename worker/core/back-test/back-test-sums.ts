/** @module Adds up what page views of the past would have come to. */
import type { BackTested, Overlap } from '../../../contract/back-test.ts'
import type { Outcome } from '../../../contract/decision.ts'
import type { Replayed } from './replay.ts'

/** The sums of one back-test. */
export class BackTestSums {
  readonly #draftId: string
  readonly #campaigns = new Map<string, BackTested>()
  readonly #overlaps = new Map<string, Overlap>()
  visitors = 0
  pageViews = 0

  constructor(draftId: string) {
    this.#draftId = draftId
  }

  /** Adds all page views of one visitor. */
  add(pageViews: Iterable<Replayed>): void {
    const offeredTo = new Set<string>()
    let isSeen = false
    for (const { decision, shown } of pageViews) {
      isSeen = true
      this.pageViews += 1
      const offered = decision.offers.filter(({ isHeldOut }) => !isHeldOut).map(({ campaign }) => campaign.campaignId)
      for (const campaignId of offered) offeredTo.add(campaignId)
      for (const [campaignId, outcome] of decision.outcomes) this.#count(campaignId, outcome)
      for (const campaignId of offered) this.#of(campaignId).offered += 1
      for (const { campaign, isHeldOut } of shown) if (!isHeldOut) this.#of(campaign.campaignId).shown += 1
      this.#meet(offered, decision.outcomes)
    }
    if (isSeen) this.visitors += 1
    for (const campaignId of offeredTo) this.#of(campaignId).visitors += 1
  }

  /** The draft first, then the others by how often they would have been offered. */
  campaigns(): BackTested[] {
    const draft = this.#of(this.#draftId)
    const others = [...this.#campaigns.values()].filter((each) => each !== draft)
    return [draft, ...others.sort((a, b) => b.offered - a.offered || (a.campaignId < b.campaignId ? -1 : 1))]
  }

  /** Those that met the draft, the most first. */
  overlaps(): Overlap[] {
    const meetings = ({ together, outranked, outranksDraft }: Overlap) => together + outranked + outranksDraft
    return [...this.#overlaps.values()].sort(
      (a, b) => meetings(b) - meetings(a) || (a.campaignId < b.campaignId ? -1 : 1),
    )
  }

  #count(campaignId: string, { kind }: Outcome): void {
    const { outcomes } = this.#of(campaignId)
    outcomes[kind] = (outcomes[kind] ?? 0) + 1
  }

  #meet(offered: readonly string[], outcomes: ReadonlyMap<string, Outcome>): void {
    if (offered.includes(this.#draftId))
      for (const campaignId of offered) if (campaignId !== this.#draftId) this.#overlap(campaignId).together += 1
    for (const [campaignId, outcome] of outcomes) {
      if (outcome.kind !== 'outranked') continue
      if (outcome.by === this.#draftId) this.#overlap(campaignId).outranked += 1
      if (campaignId === this.#draftId) this.#overlap(outcome.by).outranksDraft += 1
    }
  }

  #of(campaignId: string): BackTested {
    const known = this.#campaigns.get(campaignId) ?? { campaignId, offered: 0, visitors: 0, shown: 0, outcomes: {} }
    this.#campaigns.set(campaignId, known)
    return known
  }

  #overlap(campaignId: string): Overlap {
    const known = this.#overlaps.get(campaignId) ?? { campaignId, together: 0, outranked: 0, outranksDraft: 0 }
    this.#overlaps.set(campaignId, known)
    return known
  }
}
