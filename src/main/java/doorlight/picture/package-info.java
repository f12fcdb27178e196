/**
 * Pictures: what their headers say, how they are made fit for publication, and the cards that
 * social sites show. Only here are AWT and ImageIO used, and only where something is really drawn.
 */
package doorlight.picture;
