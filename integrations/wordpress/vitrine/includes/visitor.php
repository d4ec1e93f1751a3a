<?php
/**
 * The visitor's id, as it comes back from a browser. Pure: no WordPress in it.
 *
 * @package Vitrine
 */

defined( 'ABSPATH' ) || exit;

/**
 * The id, or an empty text for what is none. A buyer can send anything: only a UUID is kept.
 *
 * @param mixed $sent What the browser sent.
 */
function vitrine_clean_visitor( $sent ): string {
	$id = is_string( $sent ) ? strtolower( trim( $sent ) ) : '';
	return preg_match( '~^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$~D', $id ) ? $id : '';
}
