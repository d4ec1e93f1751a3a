/** @module How much of an orders file one request holds, for its schema and for those who send it. */

/** Most rows of a preview. */
export const SAMPLE_ROWS = 1000

/** Most orders of one request. */
export const MAX_FILE_ORDERS = 500

/** Most columns that are looked at. */
export const MAX_COLUMNS = 200

/** Most characters of a cell that is sent. */
export const MAX_CELL = 8000
