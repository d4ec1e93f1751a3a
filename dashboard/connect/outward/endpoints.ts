/** @module Where the API has the addresses that are told what happens. */
export const ENDPOINTS = '/v1/webhook-endpoints'
