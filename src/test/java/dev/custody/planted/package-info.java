/**
 * Code that breaks every rule of the architecture, on purpose: {@link dev.custody.ArchitectureTest} proves on it that
 * each rule bites.
 */
package dev.custody.planted;
