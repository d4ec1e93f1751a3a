<?php
/**
 * The plugin's pure functions, and its way through a checkout with WordPress played by a few lines.
 * Run it by hand: php integrations/wordpress/test.php
 *
 * @package Vitrine
 */

define( 'ABSPATH', __DIR__ );
define( 'ARRAY_A', 'ARRAY_A' );

$failures = 0;
function check( string $name, $expected, $actual ): void {
	global $failures;
	if ( $expected === $actual ) {
		return;
	}
	++$failures;
	printf( "✖ %s\n  expected %s\n  actual   %s\n", $name, json_encode( $expected ), json_encode( $actual ) );
}

$hooks   = array();
$options = array( 'vitrine_address' => 'https://edge.shop.example' );
$inline  = array();
$scripts = array();
$page    = array();
function add_action( $hook, $callback, $priority = 10 ) {
	global $hooks;
	$hooks[ $hook ][ $priority ][] = $callback;
}
function add_filter( $hook, $callback ) {
	add_action( $hook, $callback );
}
function fire( string $hook, ...$given ) {
	global $hooks;
	$found = $hooks[ $hook ] ?? array();
	ksort( $found );
	foreach ( array_merge( ...array_values( $found ) ) as $callback ) {
		$callback( ...$given );
	}
}
function plugin_basename( $file ) {
	return 'vitrine/vitrine.php';
}
function get_option( $name, $default ) {
	global $options;
	return $options[ $name ] ?? $default;
}
function add_settings_error( ...$given ) {
	global $errors;
	$errors[] = $given[1];
}
function __( $text ) {
	return $text;
}
function wp_enqueue_script( $handle, $address = '' ) {
	global $scripts;
	$scripts[ $handle ] = $address;
}
function wp_register_script() {}
function wp_add_inline_script( $handle, $code ) {
	global $inline;
	$inline[] = $code;
}
function plugins_url( $path ) {
	return 'https://shop.example/wp-content/plugins/vitrine/' . $path;
}
function is_checkout() {
	return $GLOBALS['page']['checkout'] ?? false;
}
function is_order_received_page() {
	return $GLOBALS['page']['received'] ?? false;
}
function get_query_var() {
	return 727;
}
function absint( $value ) {
	return abs( (int) $value );
}
function wp_unslash( $value ) {
	return stripslashes( $value );
}
function sanitize_text_field( $value ) {
	return trim( strip_tags( $value ) );
}
function wp_json_encode( $value, $flags ) {
	return json_encode( $value, $flags );
}
function wc_get_order() {
	return $GLOBALS['page']['order'] ?? false;
}
function woocommerce_store_api_register_endpoint_data( $given ) {
	$GLOBALS['page']['endpoint'] = $given['namespace'];
}
eval( 'namespace Automattic\WooCommerce\StoreApi\Schemas\V1; class CheckoutSchema { const IDENTIFIER = "checkout"; }' );

class WC_Order {
	public $meta  = array();
	public $saved = 0;
	public function update_meta_data( $key, $value ) {
		$this->meta[ $key ] = $value;
	}
	public function get_meta( $key ) {
		return $this->meta[ $key ] ?? '';
	}
	public function save_meta_data() {
		++$this->saved;
	}
	public function has_status() {
		return false;
	}
	public function get_order_key() {
		return 'wc_order_secret';
	}
	public function get_order_number() {
		return 'EU-1042';
	}
	public function get_total() {
		return '93.90';
	}
	public function get_currency() {
		return 'EUR';
	}
	public function get_prices_include_tax() {
		return true;
	}
	public function get_billing_email() {
		throw new Exception( 'nobody asks for this' );
	}
	public function get_items() {
		return array( new Line() );
	}
}
class Line {
	public function __call( $name, $given ) {
		$values = array(
			'get_product'      => null,
			'get_product_id'   => 93,
			'get_variation_id' => 147,
			'get_name'         => 'Teapot </script><script>alert(1)</script>',
			'get_quantity'     => 2,
			'get_total'        => '66.12',
			'get_total_tax'    => '13.88',
		);
		return $values[ $name ];
	}
}

require __DIR__ . '/vitrine/vitrine.php';

$addresses = array(
	'https://edge.shop.example'                 => 'https://edge.shop.example',
	' https://Edge.Shop.example/ '              => 'https://edge.shop.example',
	'https://edge.shop.example/v.js'            => 'https://edge.shop.example',
	'https://edge.shop.example/dashboard/#/people' => 'https://edge.shop.example',
	'https://edge.shop.example:8443'            => 'https://edge.shop.example:8443',
	'http://localhost:8787'                     => 'http://localhost:8787',
	'http://edge.shop.example'                  => '',
	'edge.shop.example'                         => '',
	'javascript:alert(1)'                       => '',
	'https://edge.shop.example/x?y'             => '',
	'https://user:pass@edge.shop.example'       => '',
	'https://edge.shop.example"><script>'       => '',
	"https://edge.shop.example\nx"              => '',
	''                                          => '',
);
foreach ( $addresses as $typed => $expected ) {
	check( "address $typed", $expected, vitrine_clean_address( $typed ) );
}
check( 'address that is a list', '', vitrine_clean_address( array( 'https://a.example' ) ) );
check( 'a wrong address keeps the old one', 'https://edge.shop.example', vitrine_sanitize_address( 'x' ) );
check( 'and says so', array( 'vitrine_address_invalid' ), $errors );
check( 'an empty one takes it away', '', vitrine_sanitize_address( ' ' ) );

$id = '7b0e6f6e-8f0c-4f0e-9d6a-0a4b1c2d3e4f';
check( 'visitor', $id, vitrine_clean_visitor( ' ' . strtoupper( $id ) . ' ' ) );
foreach ( array( '', 'ada', $id . 'x', "$id\n$id", array( $id ), null, 5 ) as $sent ) {
	check( 'no visitor: ' . json_encode( $sent ), '', vitrine_clean_visitor( $sent ) );
}

$_POST['vitrine_visitor'] = $id;
$order                    = new WC_Order();
fire( 'woocommerce_checkout_create_order', $order );
check( 'classic checkout', array( '_vitrine_visitor' => $id ), $order->meta );
$_POST['vitrine_visitor'] = '<script>';
$order                    = new WC_Order();
fire( 'woocommerce_checkout_create_order', $order );
check( 'classic checkout with junk', array(), $order->meta );
unset( $_POST['vitrine_visitor'] );
fire( 'woocommerce_checkout_create_order', $order );
check( 'classic checkout with nothing', array(), $order->meta );

fire( 'woocommerce_blocks_loaded' );
check( 'block checkout is extended', 'vitrine', $page['endpoint'] );
fire( 'woocommerce_store_api_checkout_update_order_from_request', $order, array( 'extensions' => array( 'vitrine' => array( 'visitor' => $id ) ) ) );
check( 'block checkout', array( '_vitrine_visitor' => $id ), $order->meta );
$order = new WC_Order();
fire( 'woocommerce_store_api_checkout_update_order_from_request', $order, array( 'extensions' => array() ) );
check( 'block checkout without ours', array(), $order->meta );

fire( 'wp_enqueue_scripts' );
check( 'the tag', 'https://edge.shop.example/v.js', $scripts['vitrine'] );
check( 'no checkout script elsewhere', false, isset( $scripts['vitrine-checkout'] ) );
$page = array( 'checkout' => true );
fire( 'wp_enqueue_scripts' );
check( 'the checkout script', true, isset( $scripts['vitrine-checkout'] ) );

$page        = array( 'received' => true, 'checkout' => true, 'order' => new WC_Order() );
$_GET['key'] = 'wc_order_wrong';
$inline      = array();
fire( 'wp_enqueue_scripts' );
check( 'a wrong key is told nothing', 1, count( $inline ) );
$_GET['key'] = 'wc_order_secret';
$inline      = array();
fire( 'wp_enqueue_scripts' );
check(
	'the purchase, with its markup made harmless',
	"vitrine('event','purchase',{\"transaction_id\":\"EU-1042\",\"value\":93.9,\"currency\":\"EUR\",\"items\":[{\"item_id\":\"93\",\"item_name\":\"Teapot \\u003C\\/script\\u003E\\u003Cscript\\u003Ealert(1)\\u003C\\/script\\u003E\",\"price\":40,\"quantity\":2,\"variantId\":\"147\"}]});",
	$inline[1] ?? null
);
$inline = array();
fire( 'wp_enqueue_scripts' );
check( 'it is told once', 1, count( $inline ) );

$options['vitrine_address'] = '';
$scripts                    = array();
fire( 'wp_enqueue_scripts' );
check( 'without an address there is nothing', array(), $scripts );

$without = vitrine_purchase(
	array(
		'number'             => 7,
		'total'              => '5',
		'currency'           => 'EUR',
		'prices_include_tax' => false,
		'lines'              => array(
			array( 'product_id' => 0, 'variation_id' => 0, 'sku' => '', 'name' => 'Fee', 'quantity' => 1, 'total' => '1', 'total_tax' => '0' ),
			array( 'product_id' => 9, 'variation_id' => 0, 'sku' => 'A', 'name' => 'B', 'quantity' => 2, 'total' => '4', 'total_tax' => '1' ),
		),
	)
);
check( 'prices without tax', array( array( 'item_id' => '9', 'item_name' => 'B', 'price' => 2.0, 'quantity' => 2, 'sku' => 'A' ) ), $without['items'] );

$deleted = array();
function delete_option( $name ) {
	$GLOBALS['deleted'][] = $name;
}
function delete_post_meta_by_key( $key ) {
	$GLOBALS['deleted'][] = "posts $key";
}
class Database {
	public $prefix = 'wp_7_';
	public $tables = array();
	public function esc_like( $text ) {
		return str_replace( '_', '\\_', $text );
	}
	public function prepare( $sql, $value ) {
		return str_replace( '%s', "'$value'", $sql );
	}
	public function get_var( $sql ) {
		check( 'the table is asked for by its name', "SHOW TABLES LIKE 'wp\\_7\\_wc\\_orders\\_meta'", $sql );
		return $this->tables[0] ?? null;
	}
	public function delete( $table, $where ) {
		$GLOBALS['deleted'][] = "$table {$where['meta_key']}";
	}
}
define( 'WP_UNINSTALL_PLUGIN', 'vitrine/vitrine.php' );
$wpdb = new Database();
$kept = array( 'vitrine_address', 'posts _vitrine_visitor', 'posts _vitrine_told' );
require __DIR__ . '/vitrine/uninstall.php';
check( 'deleted with the plugin, where orders are posts', $kept, $deleted );
$wpdb->tables = array( 'wp_7_wc_orders_meta' );
$deleted      = array();
require __DIR__ . '/vitrine/uninstall.php';
check(
	'deleted with the plugin, where orders have tables of their own',
	array( 'vitrine_address', 'posts _vitrine_visitor', 'wp_7_wc_orders_meta _vitrine_visitor', 'posts _vitrine_told', 'wp_7_wc_orders_meta _vitrine_told' ),
	$deleted
);

echo 0 === $failures ? "All is well.\n" : "$failures failed.\n";
exit( 0 === $failures ? 0 : 1 );
