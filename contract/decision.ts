/** @module A decision: which overlays may open on a page, and for every other campaign the reason why not. */

/** Why a campaign was or was not offered. `offered` means offered to this page; whether it opened, its events tell. */
export type Outcome =
  | { kind: 'offered' }
  | { kind: 'outside_schedule' }
  | { kind: 'other_page'; pageType: string }
  | { kind: 'no_consent' }
  | {
      kind: 'not_in_audience'
      because:
        | 'is_new'
        | 'is_returning'
        | 'grade'
        | 'device'
        | 'language'
        | 'has_orders'
        | 'has_no_orders'
        | 'cart_is_empty'
        | 'cart_is_filled'
        | 'cart_value'
        | 'cart_changed_recently'
    }
  | { kind: 'holdout' }
  | { kind: 'one_this_session'; campaignId: string }
  | { kind: 'quiet_after_close'; untilAt: number }
  | { kind: 'converted' }
  | { kind: 'outranked'; by: string }
  | { kind: 'nothing_to_show' }

/** What was decided at one page view, as it is kept in the timeline. `outcomes` by campaign id. */
export interface Decision {
  url: string
  pageType: string
  leadScore: number
  outcomes: Record<string, Outcome>
}
