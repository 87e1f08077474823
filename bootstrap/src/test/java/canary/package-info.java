/** A tiny hexagon with every mistake that the architecture forbids: each rule must catch something here. */
package canary;
