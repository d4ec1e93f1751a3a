/** @module The merge fields that recipes use, each with what stands there when it is not known. */

/** Behind a greeting or a sentence: a comma and the first name as one calls by it, or nothing. */
export const NAME = '{% if person.called %}, {{ person.called }}{% endif %}'

/** Of the shop; always known. */
export const SHOP = '{{ shop.name }}'

/** Behind the word for an order: a blank and its number, or nothing. */
export const ORDER = '{% if order.id %} {{ order.id }}{% endif %}'

/** The first product that a run is about; known wherever there is one. */
export const PRODUCT = '{{ product.name }}'
