/** All peers as one module: it is copied beside the installed packages, so that their names can be found from there. */
export * as aiSdkOpenAi from "@ai-sdk/openai";
export * as langGraph from "@langchain/langgraph";
export * as aiSdk from "ai";
