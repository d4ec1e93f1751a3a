/** @module Addresses of recommendations in the admin API. */

export const SLOTS = '/v1/recommendation-slots'

export const slotPath = (slotId: string): string => `${SLOTS}/${encodeURIComponent(slotId)}`

/** So many days are told of. As the report's own default. */
export const REPORT_DAYS = 28

export const REPORT = `/v1/reports/recommendations?days=${REPORT_DAYS}`

export const TRY = '/v1/recommendations/try'

/** A few products of the catalogue, with how many there are. */
export const SOME_PRODUCTS = '/v1/products?limit=4'
