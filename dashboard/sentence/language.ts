/** @module The language the dashboard is written in: dates, numbers and names of countries follow its words. */
export const LANGUAGE = 'en-GB'
